using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Simulation.Crashes;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Simulation.Nodes;

/// <summary>
/// Two engines that know nothing of each other on one database, as after a cluster has fallen apart: each has an
/// activation of the same grain, and both are asked at the same time. The store takes one writer and refuses the
/// other, which reads on and decides again.
/// </summary>
public sealed class TwoActivations : IAsyncLifetime
{
    private const int Posts = 100;

    private static readonly TimelineId timeline = TimelineId.Of(Some.Patient);

    private readonly PostgresStorage storage = new() { Types = EventTypes.All };
    private OwnHub one = null!;
    private OwnHub other = null!;

    public async ValueTask InitializeAsync()
    {
        await storage.Open();
        var journal = new JournalOptions { PostgreSql = storage.ConnectionString };
        one = await OwnHub.Open(journal);
        await SmallDistrict.Found(one.Services);
        other = await OwnHub.Open(journal);
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task What_both_accept_is_there_once_and_no_version_is_given_twice()
    {
        var answers = await Task.WhenAll(Write(one, Some.Primary.Id), Write(other, Some.Nurse.Id));

        Assert.Equal(Enumerable.Range(1, 2 * Posts), answers.SelectMany(own => own)
            .Select(answer => (int)answer.Version).Order());
        Assert.NotEqual(Posts - 1, answers[0][^1].Version - answers[0][0].Version);
        var shown = await Judge.Shown(one, timeline);
        Assert.Equal(2 * Posts, shown.Count);
        foreach (var own in answers)
        {
            var posts = own.Select(answer => answer.Entry).ToHashSet();
            Assert.Equal(own.Select(answer => answer.Entry), shown.Where(posts.Contains));
        }

        await Judge.Verifies(other);
    }

    [Fact]
    public async Task A_command_that_reaches_both_at_once_has_one_effect_and_one_answer()
    {
        for (var number = 1; number <= Posts; number++)
        {
            var post = Post();
            var answers = await Task.WhenAll(
                Deliver(one, Some.Primary.Id, post), Deliver(other, Some.Primary.Id, post));
            Assert.All(answers, answer => Assert.Equal(Outcome.Accepted(number), answer));
        }

        Assert.Equal(Posts, (await Judge.Shown(other, timeline)).Count);
    }

    private static async Task<IReadOnlyList<(long Version, EntryId Entry)>> Write(OwnHub hub, PractitionerId by)
    {
        var answers = new List<(long, EntryId)>();
        while (answers.Count < Posts)
        {
            var post = Post();
            var outcome = await Deliver(hub, by, post);
            Assert.True(outcome.IsAccepted, outcome.Refusal?.Code);
            answers.Add((outcome.Version, EntryId.For(post.Id)));
        }

        return answers;
    }

    // Whoever was overtaken ten times in a row is told that nothing was written, and sends it again as a browser does.
    private static async Task<Outcome> Deliver(OwnHub hub, PractitionerId by, TimelineCommand command)
    {
        while (true)
        {
            var outcome = await Execute(hub, by, command);
            if (outcome.Refusal != JournalRefusals.Busy)
            {
                return outcome;
            }
        }
    }

    private static TimelineCommand.PostMessage Post() =>
        new(CommandId.New(), TimeProvider.System.GetUtcNow(), Writer.Words);

    private static Task<Outcome> Execute(OwnHub hub, PractitionerId by, TimelineCommand command) =>
        hub.Services.GetRequiredService<IGrains>().Timeline(timeline).Execute(by, command);
}
