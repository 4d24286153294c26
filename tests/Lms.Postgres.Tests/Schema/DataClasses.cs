using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Lms.Postgres.Tests.Schema;

/// <summary>The reviewed file of data classes, as read.</summary>
internal sealed class DataClasses
{
    public List<string> WithoutTenant { get; set; } = [];

    public Dictionary<string, TableClass> Tables { get; set; } = [];

    public static DataClasses Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Lms.Core.sln")))
            folder = folder.Parent;
        var yaml = File.ReadAllText(Path.Combine(folder.FullName, "src/Lms.Postgres/DataClasses.yaml"));
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<DataClasses>(yaml);
    }

    internal sealed class TableClass
    {
        public string Retention { get; set; } = "";

        public Dictionary<string, string> Columns { get; set; } = [];
    }
}
