using System.Text;

namespace Lms.Cli;

// A class with a name of its own: the web framework would make a nameless one public, beside that of every host.
internal static class EntryPoint
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        return CommandLine.Run(args, Terminal.Of(args));
    }
}
