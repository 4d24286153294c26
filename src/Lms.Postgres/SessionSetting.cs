using Lms.Core.Organisation;
using Npgsql;

namespace Lms.Postgres;

/// <summary>What a session tells the row policies about itself.</summary>
/// <param name="Sql">The statement that sets it for the transaction.</param>
/// <param name="Parameter">The statement's parameter; free for use in what follows.</param>
/// <param name="Value">Its value.</param>
internal sealed record SessionSetting(string Sql, string Parameter, object Value)
{
    public static SessionSetting Tenant(TenantId tenant) =>
        new("SELECT set_config('lms.tenant_id', @tenant::text, true);\n", "tenant", tenant.Value);

    /// <summary>The same as a command of a batch, whose parameters have no names to look for in the text.</summary>
    public static NpgsqlBatchCommand Positional(Guid tenant)
    {
        const string sql = """
            SELECT set_config('lms.tenant_id', $1, true)
            """;
        return new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = tenant.ToString() } } };
    }

    public static SessionSetting VerifyCode(string code) =>
        new("SELECT set_config('lms.verify_code', @code, true);\n", "code", code);

    /// <summary>Sees what is public of all tenants and nothing else.</summary>
    public static SessionSetting NoTenant { get; } =
        new("SELECT set_config('lms.tenant_id', @tenant, true);\n", "tenant", "");
}
