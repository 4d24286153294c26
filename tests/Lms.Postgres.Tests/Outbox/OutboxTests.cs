using System.Collections.Concurrent;
using Lms.Core.Organisation;
using Lms.Core.Outbox;
using Lms.Postgres.Outbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Postgres.Tests.Outbox;

/// <summary>Messages reach their receivers once, in order, from any number of processes, whatever a handler does.</summary>
[TestFixture]
public sealed class OutboxTests
{
    private static readonly OutboxPolicy Policy = new() { Lease = TimeSpan.FromSeconds(2), Heartbeat = TimeSpan.FromMilliseconds(200) };

    private LmsDatabase _database = null!;
    private PostgresOutboxStore _store = null!;
    private TenantId _tenant;
    private Actor _administrator = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        _database = await LmsDatabase.CreateAsync();
        _store = new PostgresOutboxStore(_database.Worker);
        _tenant = new(Guid.CreateVersion7());
        await _database.Superuser.RunAsync("INSERT INTO lms.tenant (tenant_id, key, name) VALUES (@Id, 'osby', 'Osby')", new { Id = _tenant.Value });
        _administrator = new(_tenant, PersonId.New(), "Petter Alm", Role.Administrator, "sv");
    }

    [TearDown]
    public async Task DropAsync() => await _database.DisposeAsync();

    [Test]
    public async Task Each_message_reaches_its_receiver_once_though_four_processes_deliver()
    {
        for (var i = 0; i < 200; i++)
            await WriteAsync(i % 20);
        var receiver = new Receiver();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DrainAsync(receiver)));

        Assert.That(receiver.Heard, Has.Count.EqualTo(200));
        Assert.That(receiver.Heard.Select(message => message.Id), Is.Unique);
        foreach (var enrolment in receiver.Heard.GroupBy(message => message.Payload.GetProperty("enrolment").GetString()))
            Assert.That(enrolment.Select(message => message.Id), Is.Ordered);
        Assert.That(await WaitingAsync(), Is.Zero);
    }

    [Test]
    public async Task A_failure_holds_up_its_own_enrolment_only_and_is_tried_again()
    {
        var first = await WriteAsync(1);
        await WriteAsync(1);
        await WriteAsync(2);
        var receiver = new Receiver { Answer = message => message.Id == first ? Delivery.Later("http-500") : Delivery.Done };

        await Dispatcher(receiver).RunOnceAsync(default);
        await Dispatcher(receiver).RunOnceAsync(default);

        Assert.That(receiver.Heard.Select(message => message.Payload.GetProperty("enrolment").GetString()), Is.EquivalentTo(new[] { "e1", "e2" }));
        receiver.Answer = _ => Delivery.Done;
        await MakeDueAsync();
        await DrainAsync(receiver);
        Assert.That(await WaitingAsync(), Is.Zero);
    }

    [Test]
    public async Task Ten_failures_set_a_message_aside_until_an_administrator_replays_it()
    {
        var id = await WriteAsync(1);
        var receiver = new Receiver { Answer = _ => throw new InvalidOperationException("Karin Lund") };
        for (var i = 0; i < 12; i++)
        {
            await Dispatcher(receiver).RunOnceAsync(default);
            await MakeDueAsync();
        }

        Assert.That(receiver.Heard, Has.Count.EqualTo(10));
        var desk = new PostgresOutboxDesk(_database.Connections);
        var aside = (await desk.FindAsync(_tenant, default)).Aside.Single();
        Assert.That((aside.Id, aside.Failure, aside.Started, aside.Failed), Is.EqualTo((id, "threw-InvalidOperationException", 10, 10)));

        receiver.Answer = _ => Delivery.Done;
        Assert.That(await desk.TryReplayAsync(_administrator, id, default), Is.True);
        Assert.That(await desk.TryReplayAsync(_administrator, id, default), Is.False);
        await DrainAsync(receiver);
        Assert.That(await WaitingAsync(), Is.Zero);
        Assert.That(await _database.Superuser.AskAsync<long>("SELECT count(*) FROM lms.audit WHERE action = 'outbox.replayed'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_that_ends_the_process_three_times_is_set_aside()
    {
        var id = await WriteAsync(1);
        for (var i = 0; i < 3; i++)
        {
            Assert.That(await _store.TakeAsync(Policy, default), Has.Count.EqualTo(1), "the process ends here");
            await ExpireLeaseAsync();
        }

        Assert.That(await _store.TakeAsync(Policy, default), Is.Empty);
        var aside = (await new PostgresOutboxDesk(_database.Connections).FindAsync(_tenant, default)).Aside.Single();
        Assert.That((aside.Id, aside.Failure, aside.Started, aside.Failed), Is.EqualTo((id, "unfinished", 3, 0)));
    }

    [Test]
    public async Task A_handler_that_overflows_the_stack_ends_three_processes_and_holds_up_nobody()
    {
        for (var enrolment = 10; enrolment < 20; enrolment++)
            await WriteAsync(enrolment);
        var delivered = new List<long>();
        for (var process = 1; process <= 3; process++)
        {
            var (code, ids) = await DeadlyProcess.RunAsync(_database.Strings.Worker);
            Assert.That(code, Is.Not.Zero, "the process died");
            delivered.AddRange(ids);
            await ExpireLeaseAsync();
        }

        var (last, rest) = await DeadlyProcess.RunAsync(_database.Strings.Worker);
        delivered.AddRange(rest);
        var aside = (await new PostgresOutboxDesk(_database.Connections).FindAsync(_tenant, default)).Aside.Single();
        using var _ = Assert.EnterMultipleScope();
        Assert.That(last, Is.Zero);
        Assert.That(delivered, Is.Unique);
        Assert.That(delivered, Has.Count.EqualTo(9));
        Assert.That((aside.Failure, aside.Started), Is.EqualTo(("unfinished", 3)));
    }

    [Test]
    public async Task Who_may_have_ended_a_process_is_taken_alone_and_last()
    {
        await WriteAsync(1);
        await WriteAsync(2);
        await _store.TakeAsync(Policy, default);
        await ExpireLeaseAsync();
        var clean = await WriteAsync(3);

        Assert.That((await _store.TakeAsync(Policy, default)).Select(message => message.Id), Is.EqualTo(new[] { clean }));
        Assert.That(await _store.TakeAsync(Policy, default), Has.Count.EqualTo(1));
        Assert.That(await _store.TakeAsync(Policy, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_message_of_a_newer_version_is_left_to_newer_processes()
    {
        await WriteAsync(1);
        var newer = await WriteAsync(2);
        await _database.Superuser.RunAsync("UPDATE lms.outbox SET format = 2 WHERE outbox_id = @newer", new { newer });
        var receiver = new Receiver();
        await DrainAsync(receiver);

        Assert.That(receiver.Heard, Has.Count.EqualTo(1));
        var state = await new PostgresOutboxDesk(_database.Connections).FindAsync(_tenant, default);
        Assert.That((state.Waiting, state.Aside.Count, state.Failing.Count), Is.EqualTo((1, 0, 0)));
    }

    [Test]
    public async Task Delivered_messages_are_removed_a_batch_at_a_time_when_their_time_is_over()
    {
        for (var i = 0; i < 5; i++)
            await WriteAsync(i);
        var young = await WriteAsync(6);
        var waiting = await WriteAsync(7);
        await _database.Superuser.RunAsync("UPDATE lms.outbox SET delivered_at = now() - interval '31 days', written_at = now() - interval '32 days'");
        await _database.Superuser.RunAsync("UPDATE lms.outbox SET delivered_at = now() - interval '29 days' WHERE outbox_id = @young", new { young });
        await _database.Superuser.RunAsync("UPDATE lms.outbox SET delivered_at = NULL WHERE outbox_id = @waiting", new { waiting });
        var policy = Policy with { RemovalBatch = 3 };

        Assert.That(await _store.RemoveAsync(policy, default), Is.EqualTo(3));
        Assert.That(await _store.RemoveAsync(policy, default), Is.EqualTo(2));
        Assert.That(await _store.RemoveAsync(policy, default), Is.Zero);
        Assert.That(await _database.Superuser.AskAsync<long>("SELECT count(*) FROM lms.outbox"), Is.EqualTo(2));
        var backlog = await _store.CountAsync(default);
        Assert.That((backlog.Pending, backlog.Aside), Is.EqualTo((1, 0)));
        Assert.That(backlog.OldestAge, Is.GreaterThan(TimeSpan.FromDays(31)));
    }

    [Test]
    public async Task Who_lost_the_lease_while_waiting_for_an_earlier_message_does_not_deliver()
    {
        await WriteAsync(1);
        await WriteAsync(2);
        var slow = new Receiver { Wait = ExpireAndTakeAsync };
        await new OutboxDispatcher(_store, [slow], Policy with { Heartbeat = TimeSpan.FromMilliseconds(1) }, TimeProvider.System, NullLogger<OutboxDispatcher>.Instance)
            .RunOnceAsync(default);
        Assert.That(slow.Heard, Has.Count.EqualTo(1));

        // The first is held by a heartbeat; the second one's lease runs out, and another process takes it.
        async Task ExpireAndTakeAsync()
        {
            await _database.Superuser.RunAsync("UPDATE lms.outbox SET lease_until = now() - interval '1 second', started = 0 WHERE payload ->> 'enrolment' = 'e2'");
            await _store.TakeAsync(Policy, default);
            await Task.Delay(5);
        }
    }

    [Test]
    public async Task A_message_given_up_lets_later_ones_go()
    {
        var first = await WriteAsync(1);
        await WriteAsync(1);
        var receiver = new Receiver { Answer = message => message.Id == first ? Delivery.Never("http-410") : Delivery.Done };
        await DrainAsync(receiver);
        Assert.That(receiver.Heard, Has.Count.EqualTo(1));

        Assert.That(await new PostgresOutboxDesk(_database.Connections).TryDropAsync(_administrator, first, default), Is.True);
        await DrainAsync(receiver);

        Assert.That(receiver.Heard.Select(message => message.Id), Is.EqualTo(new[] { first, first + 1 }));
    }

    [Test]
    public async Task A_long_delivery_keeps_its_lease()
    {
        await WriteAsync(1);
        var release = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var slow = new Receiver { Wait = () => { begun.TrySetResult(); return release.Task; } };
        Task running = Dispatcher(slow).RunOnceAsync(default);
        await await Task.WhenAny(begun.Task, running);
        var first = await LeaseEndAsync();

        // The lease moves while the delivery runs, so nobody else gets the message.
        await Until(async () => await LeaseEndAsync() > first);
        Assert.That(await _store.TakeAsync(Policy, default), Is.Empty);
        release.SetResult();
        await running;

        Assert.That(await WaitingAsync(), Is.Zero);
    }

    [Test]
    public async Task Who_has_lost_the_lease_changes_nothing()
    {
        await WriteAsync(1);
        var lost = (await _store.TakeAsync(Policy, default)).Single();
        await ExpireLeaseAsync();
        var taken = (await _store.TakeAsync(Policy, default)).Single();

        using var _ = Assert.EnterMultipleScope();
        Assert.That(await _store.TryKeepAsync(lost, Policy, default), Is.False);
        Assert.That(await _store.TryTellAsync(lost, "x", default), Is.False);
        Assert.That(await _store.TryFinishAsync(lost, default), Is.False);
        Assert.That(await _store.TryFailAsync(lost, "x", null, default), Is.False);
        Assert.That(await _store.TryFinishAsync(taken, default), Is.True);
    }

    [Test]
    public async Task Of_two_receivers_only_the_one_that_failed_is_told_again()
    {
        await WriteAsync(1);
        var good = new Receiver { Name = "good" };
        var bad = new Receiver { Name = "bad", Answer = _ => Delivery.Later("http-503") };
        var dispatcher = new OutboxDispatcher(_store, [good, bad], Policy, TimeProvider.System, NullLogger<OutboxDispatcher>.Instance);

        await dispatcher.RunOnceAsync(default);
        bad.Answer = _ => Delivery.Done;
        await MakeDueAsync();
        await dispatcher.RunOnceAsync(default);

        Assert.That((good.Heard.Count, bad.Heard.Count), Is.EqualTo((1, 2)));
        Assert.That(await WaitingAsync(), Is.Zero);
    }

    [Test]
    public async Task An_administrator_sees_the_own_municipalitys_messages_only()
    {
        await WriteAsync(1);
        var other = new TenantId(Guid.CreateVersion7());
        var state = await new PostgresOutboxDesk(_database.Connections).FindAsync(other, default);

        Assert.That((state.Waiting, state.Aside.Count), Is.EqualTo((0, 0)));
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private OutboxDispatcher Dispatcher(Receiver receiver) =>
        new(_store, [receiver], Policy, TimeProvider.System, NullLogger<OutboxDispatcher>.Instance);

    private async Task DrainAsync(Receiver receiver)
    {
        while (await Dispatcher(receiver).RunOnceAsync(default) > 0)
        {
        }
    }

    private async Task<long> WriteAsync(int enrolment) => await _database.Superuser.AskAsync<long>(
        """
        INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at)
        VALUES (@Tenant, 'course.completed', jsonb_build_object('enrolment', 'e' || @enrolment), now(), now())
        RETURNING outbox_id
        """,
        new { Tenant = _tenant.Value, enrolment });

    private Task<int> MakeDueAsync() => _database.Superuser.RunAsync("UPDATE lms.outbox SET due_at = now()");

    private Task<int> ExpireLeaseAsync() => _database.Superuser.RunAsync("UPDATE lms.outbox SET lease_until = now() - interval '1 second' WHERE lease_id IS NOT NULL");

    private Task<DateTime> LeaseEndAsync() => _database.Superuser.AskAsync<DateTime>("SELECT max(lease_until) FROM lms.outbox");

    private Task<long> WaitingAsync() => _database.Superuser.AskAsync<long>("SELECT count(*) FROM lms.outbox WHERE delivered_at IS NULL");

    private sealed class Receiver : IOutboxHandler
    {
        public string Name { get; init; } = "receiver";

        public ConcurrentQueue<OutboxMessage> Heard { get; } = new();

        public Func<OutboxMessage, Delivery> Answer { get; set; } = _ => Delivery.Done;

        public Func<Task> Wait { get; init; } = () => Task.CompletedTask;

        public bool Wants(OutboxMessage message) => true;

        public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken token)
        {
            Heard.Enqueue(message);
            await Wait();
            return Answer(message);
        }
    }
}
