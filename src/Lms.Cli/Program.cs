using System.Text;
using Lms.Cli;

Console.OutputEncoding = new UTF8Encoding(false);
return CommandLine.Run(args, Terminal.Of(args));
