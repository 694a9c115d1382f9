using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Identity;
using Hub.Testing;
using Hub.Web.Identity;
using Xunit;

namespace Hub.Web.Tests.Identity;

/// <summary>What is read while an account changes must not outlive the change.</summary>
public sealed class EndingSessions
{
    private readonly SlowAccounts accounts = new();
    private readonly MadeUpPeople people = new();
    private readonly Sessions sessions;
    private readonly Person person;

    public EndingSessions()
    {
        person = people.Add(secretariat: false);
        accounts.Stamp = "old";
        sessions = new Sessions(accounts, people, new FakeClock());
    }

    [Fact]
    public async Task What_was_read_before_a_revocation_is_not_believed_after_it()
    {
        accounts.Who = person.Practitioner;
        accounts.OnRead = () =>
        {
            accounts.OnRead = () => { };
            accounts.Stamp = "new";
            sessions.Changed(person.Practitioner, "new");
        };
        await sessions.Holds(Principal("old"));
        Assert.False(await sessions.Holds(Principal("old")));
        Assert.True(await sessions.Holds(Principal("new")));
    }

    [Fact]
    public void A_connection_that_begins_just_after_its_revocation_ends()
    {
        sessions.Changed(person.Practitioner, "new");
        var ended = 0;
        using var old = sessions.Track(Principal("old"), () => ended++);
        Assert.Equal(1, ended);
        using var fresh = sessions.Track(Principal("new"), () => ended++);
        Assert.Equal(1, ended);
    }

    [Fact]
    public async Task Whoever_leaves_the_registry_is_out_with_the_change_of_their_record()
    {
        accounts.Who = person.Practitioner;
        var ended = false;
        using var live = sessions.Track(Principal("old"), () => ended = true);
        Assert.True(await sessions.Holds(Principal("old")));
        people.Leave(person);
        await sessions.Review(person.Practitioner);
        Assert.True(ended);
        Assert.False(await sessions.Holds(Principal("old")));
    }

    private ClaimsPrincipal Principal(string stamp) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Practitioner.Value.ToString()),
            new(PersonClaims.Stamp, stamp),
        ],
        "test"));

    private sealed class SlowAccounts : IAccounts
    {
        public PractitionerId Who { get; set; }

        public string Stamp { get; set; } = "";

        public Action OnRead { get; set; } = () => { };

        public Task<Account?> Find(PractitionerId practitioner, CancellationToken cancellation = default)
        {
            var read = new Account { Practitioner = Who, Login = "p", Email = "", SecurityStamp = Stamp };
            OnRead();
            return Task.FromResult<Account?>(read);
        }

        public Task<Account?> FindByName(string name, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<Account>> All(CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<AccountSaved> Save(Account account) => throw new NotSupportedException();

        public Task<int> CountFailure(PractitionerId practitioner) => throw new NotSupportedException();

        public Task Remove(PractitionerId practitioner) => throw new NotSupportedException();
    }
}
