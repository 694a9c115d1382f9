namespace Hub.Browser.Tests;

/// <summary>People with browsers. A test that saw trouble in any of them fails, whatever else it proved.</summary>
public abstract class BrowserSpec(HubInTheBrowser hub) : IAsyncDisposable
{
    private readonly List<Person> people = [];

    private protected HubInTheBrowser Hub { get; } = hub;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var person in people)
        {
            await person.Context.DisposeAsync();
        }

        var trouble = people.SelectMany(person => person.Trouble.Unexpected()).ToList();
        Assert.True(trouble.Count == 0, string.Join('\n', trouble));
    }

    /// <summary>Somebody with a telephone, not signed in.</summary>
    private protected async Task<Person> Visitor(Uri? address = null, BrowserNewContextOptions? options = null)
    {
        var person = await Person.At(Hub.Browser, address ?? Hub.Address, options ?? new());
        people.Add(person);
        return person;
    }

    /// <summary>Somebody with a telephone who has signed in; at another hub than that of all tests, just now.</summary>
    private protected async Task<Person> SignedIn(string code, Uri? address = null, bool elsewhere = false)
    {
        var person = await Visitor(address);
        if (elsewhere)
        {
            await person.SignIn(code);
        }
        else
        {
            await person.Context.AddCookiesAsync(await Hub.SessionOf(code));
        }

        return person;
    }

    /// <summary>Somebody who has signed in and opened a patient.</summary>
    private protected async Task<Person> With(
        string patient, string code, Uri? address = null, bool elsewhere = false)
    {
        var person = await SignedIn(code, address, elsewhere);
        await person.Open(patient);
        return person;
    }

    /// <summary>Words that nobody has written before.</summary>
    private protected static string Words(string begin) => $"{begin} {Guid.NewGuid().ToString("N")[..8]}";
}
