namespace Hub.Contracts;

/// <summary>
/// An expected 'no', for a person: a code that never changes, and a sentence in Japanese and in English that says
/// what happened and what to do. It never carries patient data: <see cref="Details"/> names fields or limits only.
/// </summary>
/// <param name="Code">Stable, lower case with hyphens; programs may depend on it.</param>
/// <param name="Ja">The sentence in Japanese.</param>
/// <param name="En">The sentence in English.</param>
/// <param name="Kind">Which class of HTTP answer it becomes.</param>
/// <param name="Details">Names of the fields that it is about, if any.</param>
public sealed record Refusal(
    string Code, string Ja, string En, RefusalKind Kind = RefusalKind.Invalid, IReadOnlyList<string>? Details = null)
{
    /// <summary>The same refusal, about these fields.</summary>
    public Refusal About(params IReadOnlyList<string> fields) => this with { Details = fields };

    /// <summary>The sentence in the language of the reader.</summary>
    public string In(string language) => string.Equals(language, "en", StringComparison.Ordinal) ? En : Ja;
}

/// <summary>The classes of refusal, and the HTTP status that each becomes.</summary>
public enum RefusalKind
{
    /// <summary>The request itself cannot be carried out as it is (422).</summary>
    Invalid,

    /// <summary>No relation allows it; also the answer for what does not exist to the asker (403 or 404).</summary>
    Forbidden,

    /// <summary>There is no such thing (404).</summary>
    Unknown,

    /// <summary>Somebody else was first; look again (409).</summary>
    Conflict,

    /// <summary>More than the hub takes (413).</summary>
    TooMuch,

    /// <summary>The hub cannot keep it now: nothing was written, try again later (503).</summary>
    Unavailable,
}
