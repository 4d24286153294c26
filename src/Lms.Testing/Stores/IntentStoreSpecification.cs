using Lms.Core.Intents;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IIntentStore"/> does.</summary>
public abstract class IntentStoreSpecification : StoreSpecification
{
    private Actor _actor = null!;

    [SetUp]
    public async Task NewActorAsync() => _actor = await NewLearnerAsync();

    [Test]
    public async Task Of_parallel_claims_of_one_key_one_gets_it_and_the_others_see_it_running()
    {
        var claims = await AtOnceAsync(50, _ => ClaimAsync("k", "f"));

        Assert.That(claims.Count(claim => claim is null), Is.EqualTo(1));
        Assert.That(claims.Where(claim => claim is not null), Is.All.EqualTo(new IntentRecord("f", null, null)));
    }

    [Test]
    public async Task A_completed_key_gives_its_answer_and_the_first_answer_stands()
    {
        await ClaimAsync("k", "f");
        await CompleteAsync("k", 201, "ett");
        await CompleteAsync("k", 500, "två");
        await Stores.Intents.ReleaseAsync(_actor.Tenant, _actor.Person, "k", default);

        Assert.That(await ClaimAsync("k", "f"), Is.EqualTo(new IntentRecord("f", 201, "ett")));
        Assert.That(await ClaimAsync("k", "other body"), Is.EqualTo(new IntentRecord("f", 201, "ett")));
    }

    [Test]
    public async Task A_released_key_can_be_claimed_again()
    {
        await ClaimAsync("k", "f");
        await Stores.Intents.ReleaseAsync(_actor.Tenant, _actor.Person, "k", default);

        Assert.That(await ClaimAsync("k", "another"), Is.Null);
    }

    [Test]
    public async Task Keys_belong_to_a_person_of_a_tenant()
    {
        var stranger = await NewLearnerAsync();
        await ClaimAsync("k", "f");
        await CompleteAsync("k", 200, "hemligt");

        Assert.That(await Stores.Intents.ClaimAsync(stranger.Tenant, stranger.Person, "k", "f", default), Is.Null);
    }

    private Task<IntentRecord?> ClaimAsync(string key, string fingerprint) =>
        Stores.Intents.ClaimAsync(_actor.Tenant, _actor.Person, key, fingerprint, default);

    private Task CompleteAsync(string key, int status, string body) =>
        Stores.Intents.CompleteAsync(_actor.Tenant, _actor.Person, key, status, body, default);
}
