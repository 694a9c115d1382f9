using Hub.Contracts.Identity;

namespace Hub.Web.Identity;

/// <summary>One person of the account list.</summary>
public sealed record AccountLine(Person Person, Account? Account)
{
    /// <summary>The people whose name, kana or code contains what was typed; all of them where nothing was.</summary>
    public static IReadOnlyList<AccountLine> Of(
        IReadOnlyList<Person> people, IReadOnlyList<Account> accounts, string? typed)
    {
        var byPractitioner = accounts.ToDictionary(account => account.Practitioner);
        var wanted = Comparable(typed ?? "");
        return
        [
            .. people
                .Where(person => Comparable($"{person.Name}{person.Kana}{person.StaffCode}")
                    .Contains(wanted, StringComparison.Ordinal))
                .Select(person => new AccountLine(person, byPractitioner.GetValueOrDefault(person.Practitioner))),
        ];
    }

    // Width, spaces, and hiragana for katakana make no difference.
    private static string Comparable(string text) => string.Concat(LoginName.Of(text)
        .Where(letter => !char.IsWhiteSpace(letter))
        .Select(letter => letter is >= 'ぁ' and <= 'ゖ' ? (char)(letter + ('ァ' - 'ぁ')) : letter));
}
