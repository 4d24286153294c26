using Dapper;

namespace Lms.Postgres.Tests.Schema;

/// <summary>Walks PostgreSQL's own catalogue, so that a table added later cannot be forgotten.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Classes = ["public", "personnel", "sensitive", "secret-test", "technical"];
    private static readonly string[] Retentions = ["content", "employment", "evidence", "answers", "short", "audit", "schema"];

    private readonly DataClasses _classes = DataClasses.Read();
    private LmsDatabase _database = null!;

    [OneTimeSetUp]
    public async Task MakeDatabaseAsync() => _database = await LmsDatabase.CreateAsync();

    [OneTimeTearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    [Test]
    public async Task Every_column_has_a_data_class_and_every_class_a_column()
    {
        var there = await ListAsync("""
            SELECT relation.relname || '.' || attribute.attname
              FROM pg_class AS relation
              JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped
             WHERE relation.relnamespace = 'lms'::regnamespace AND relation.relkind IN ('r', 'p', 'v', 'm')
            """);

        Assert.That(_classes.Tables.SelectMany(table => table.Value.Columns.Keys.Select(column => $"{table.Key}.{column}")), Is.EquivalentTo(there));
        Assert.That(_classes.Tables.Values.SelectMany(table => table.Columns.Values).Except(Classes), Is.Empty);
        Assert.That(_classes.Tables.Values.Select(table => table.Retention).Except(Retentions), Is.Empty);
    }

    [Test]
    public async Task Only_reviewed_tables_have_no_tenant()
    {
        var without = await ListAsync("""
            SELECT relation.relname
              FROM pg_class AS relation
             WHERE relation.relnamespace = 'lms'::regnamespace AND relation.relkind IN ('r', 'p')
               AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = relation.oid AND attname = 'tenant_id' AND attnotnull)
            """);

        Assert.That(without, Is.EquivalentTo(_classes.WithoutTenant));
    }

    [Test]
    public async Task Every_table_with_a_tenant_forces_row_security_on_reads_and_on_writes()
    {
        var open = await ListAsync("""
            SELECT relation.relname
              FROM pg_class AS relation
              JOIN pg_attribute AS tenant ON tenant.attrelid = relation.oid AND tenant.attname = 'tenant_id'
             WHERE relation.relnamespace = 'lms'::regnamespace AND relation.relkind IN ('r', 'p')
               AND NOT (relation.relrowsecurity AND relation.relforcerowsecurity AND EXISTS (
                        SELECT FROM pg_policies
                         WHERE schemaname = 'lms' AND tablename = relation.relname AND cmd = 'ALL' AND permissive = 'PERMISSIVE'
                           AND qual = '(tenant_id = lms.current_tenant())' AND with_check = '(tenant_id = lms.current_tenant())'))
            """);

        Assert.That(open, Is.Empty);
    }

    [Test]
    public async Task Policies_that_look_past_the_tenant_are_the_reviewed_ones()
    {
        var wider = await ListAsync("""
            SELECT tablename || '.' || policyname || ' ' || cmd || ' ' || roles::text || ' ' || coalesce(qual, '')
              FROM pg_policies
             WHERE schemaname = 'lms' AND permissive = 'PERMISSIVE' AND policyname <> 'own_tenant'
            """);
        const string library = "((tenant_id = lms.library()) AND (lms.current_tenant() IS NOT NULL))";

        Assert.That(wider, Is.EquivalentTo(new[]
        {
            "tenant.readable_by_all SELECT {public} true",
            "person.by_subject SELECT {public} (subject = NULLIF(current_setting('lms.subject'::text, true), ''::text))",
            "certificate.by_code SELECT {public} (code = NULLIF(current_setting('lms.verify_code'::text, true), ''::text))",
            "outbox.every_tenant ALL {lms_worker} true",
            $"content_module.library SELECT {{public}} {library}",
            $"course.library SELECT {{public}} {library}",
            $"course_version.library SELECT {{public}} {library}",
            $"course_text.library SELECT {{public}} {library}",
            $"content_asset.library SELECT {{public}} {library}",
        }));
    }

    [Test]
    public async Task The_tenant_leads_every_primary_key_and_stands_in_every_foreign_key()
    {
        var wrong = await ListAsync("""
            SELECT key.conrelid::regclass || ' ' || key.conname
              FROM pg_constraint AS key
              JOIN pg_attribute AS tenant ON tenant.attrelid = key.conrelid AND tenant.attname = 'tenant_id'
             WHERE key.connamespace = 'lms'::regnamespace
               AND (key.contype = 'p' AND key.conkey[1] <> tenant.attnum
                    OR key.contype = 'f' AND NOT EXISTS (
                        SELECT FROM unnest(key.conkey, key.confkey) AS pair (own, other)
                          JOIN pg_attribute AS own ON own.attrelid = key.conrelid AND own.attnum = pair.own
                          JOIN pg_attribute AS other ON other.attrelid = key.confrelid AND other.attnum = pair.other
                         WHERE other.attname = 'tenant_id' AND own.attname IN ('tenant_id', 'content_tenant_id')))
            """);

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Content_is_ones_own_or_the_librarys_wherever_it_is_referred_to()
    {
        var loose = await ListAsync("""
            SELECT attribute.attrelid::regclass::text
              FROM pg_attribute AS attribute
              JOIN pg_class AS relation ON relation.oid = attribute.attrelid AND relation.relnamespace = 'lms'::regnamespace AND relation.relkind = 'r'
             WHERE attribute.attname = 'content_tenant_id'
               AND NOT EXISTS (
                    SELECT FROM pg_constraint
                     WHERE conrelid = attribute.attrelid AND contype = 'c'
                       AND pg_get_constraintdef(oid) = 'CHECK (((content_tenant_id = tenant_id) OR (content_tenant_id = ''00000000-0000-7000-8000-000000000001''::uuid)))')
            """);

        Assert.That(loose, Is.Empty);
    }

    [Test]
    public async Task Foreign_keys_have_an_index_to_follow_them_back()
    {
        var slow = await ListAsync("""
            SELECT key.conrelid::regclass || ' ' || key.conname
              FROM pg_constraint AS key
             WHERE key.connamespace = 'lms'::regnamespace AND key.contype = 'f'
               AND key.confrelid <> 'lms.tenant'::regclass
               AND key.conrelid <> 'lms.course'::regclass
               AND NOT EXISTS (
                    SELECT FROM pg_index
                     WHERE indrelid = key.conrelid AND indpred IS NULL
                       AND (string_to_array(indkey::text, ' ')::smallint[])[1:2] <@ key.conkey)
            """);

        Assert.That(slow, Is.Empty);
    }

    [TestCase("lms_web")]
    [TestCase("lms_worker")]
    public async Task The_role_owns_nothing_and_bypasses_nothing(string role)
    {
        var powers = await ListAsync("""
            SELECT 'superuser' FROM pg_roles WHERE rolname = @Role AND rolsuper
            UNION ALL SELECT 'bypasses' FROM pg_roles WHERE rolname = @Role AND rolbypassrls
            UNION ALL SELECT 'member of ' || roleid::regrole FROM pg_auth_members WHERE member = @Role::regrole
            UNION ALL SELECT 'owns ' || relname FROM pg_class WHERE relowner = @Role::regrole
            UNION ALL SELECT 'owns ' || proname FROM pg_proc WHERE proowner = @Role::regrole
            UNION ALL SELECT 'may truncate ' || relname FROM pg_class
                       WHERE relnamespace = 'lms'::regnamespace AND relkind = 'r' AND has_table_privilege(@Role, oid, 'TRUNCATE')
            UNION ALL SELECT 'may create in lms' WHERE has_schema_privilege(@Role, 'lms', 'CREATE')
            """, new { Role = role });

        Assert.That(powers, Is.Empty);
    }

    [Test]
    public async Task No_function_runs_with_its_owners_rights() =>
        Assert.That(await ListAsync("SELECT proname FROM pg_proc WHERE pronamespace = 'lms'::regnamespace AND prosecdef"), Is.Empty);

    [Test]
    public async Task Rights_are_the_reviewed_ones()
    {
        var rights = await ListAsync("""
            SELECT grantee || ' ' || table_name || ': ' || string_agg(privilege_type, ', ' ORDER BY privilege_type)
              FROM information_schema.table_privileges
             WHERE table_schema = 'lms' AND grantee IN ('lms_web', 'lms_worker', 'PUBLIC')
             GROUP BY grantee, table_name
            """);

        Assert.That(rights, Is.EquivalentTo(new[]
        {
            "lms_web migration: SELECT",
            "lms_web clock_shift: SELECT",
            "lms_web data_protection_key: SELECT",
            "lms_web tenant: SELECT",
            "lms_web unit: INSERT, SELECT, UPDATE",
            "lms_web person: INSERT, SELECT, UPDATE",
            "lms_web person_role: DELETE, INSERT, SELECT",
            "lms_web audit: INSERT, SELECT",
            "lms_web outbox: INSERT",
            "lms_web content_module: SELECT",
            "lms_web course: INSERT, SELECT",
            "lms_web course_version: INSERT, SELECT",
            "lms_web course_text: DELETE, INSERT, SELECT",
            "lms_web content_asset: INSERT, SELECT",
            "lms_web enrolment: INSERT, SELECT",
            "lms_web completion_fact: INSERT, SELECT",
            "lms_web quiz_attempt: INSERT, SELECT",
            "lms_web attempt_step: INSERT, SELECT",
            "lms_web attempt_mark: INSERT, SELECT",
            "lms_web attempt_opinion: INSERT, SELECT",
            "lms_web regrading: INSERT, SELECT",
            "lms_web quiz_override: INSERT, SELECT",
            "lms_web accommodation: DELETE, INSERT, SELECT",
            "lms_web certificate_counter: INSERT, SELECT",
            "lms_web certificate: INSERT, SELECT",
            "lms_web certificate_design: INSERT, SELECT",
            "lms_web certificate_logos: INSERT, SELECT",
            "lms_web certificate_picture: INSERT, SELECT",
            "lms_web question_set: INSERT, SELECT",
            "lms_web bank_question: INSERT, SELECT",
            "lms_web bank_question_version: INSERT, SELECT",
            "lms_web bank_question_draft: DELETE, INSERT, SELECT",
            "lms_web bank_question_tag: DELETE, INSERT, SELECT",
            "lms_web bank_question_use: INSERT, SELECT",
            "lms_web bank_question_presence: DELETE, INSERT, SELECT",
            "lms_web question_import: DELETE, INSERT, SELECT",
            "lms_web course_draft: INSERT, SELECT",
            "lms_web course_draft_step: DELETE, INSERT, SELECT",
            "lms_web local_text: INSERT, SELECT",
            "lms_web intent: DELETE, INSERT, SELECT, UPDATE",
            "lms_web bookmark: DELETE, INSERT, SELECT",
            "lms_web lesson_share: DELETE, INSERT, SELECT",
            "lms_web lesson_share_dismissal: INSERT, SELECT",
            "lms_worker migration: SELECT",
            "lms_worker clock_shift: SELECT",
            "lms_worker tenant: SELECT",
            "lms_worker outbox: DELETE, SELECT, UPDATE",
        }));
    }

    private async Task<IReadOnlyList<string>> ListAsync(string sql, object? arguments = null)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>(sql, arguments)];
    }
}
