using System.Globalization;
using Hub.Contracts.Identity;
using Microsoft.AspNetCore.Identity;

namespace Hub.Web.Identity;

/// <summary>
/// What a password must be, after the ministry's safety guideline for medical information systems (6.0): thirteen
/// characters, or eight where a second factor is asked as well, and nothing that is guessed first.
/// </summary>
internal sealed class PasswordRule : IPasswordValidator<HubUser>
{
    /// <summary>Without a second factor.</summary>
    public const int Alone = 13;

    /// <summary>With one.</summary>
    public const int WithSecondFactor = 8;

    /// <summary>Longer ones only cost time to hash.</summary>
    public const int Longest = 128;

    private static readonly string[] GuessedFirst =
    [
        "password", "passw0rd", "qwerty", "asdfgh", "12345678", "87654321", "abcdefgh", "regionhub", "kango", "zaitaku",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<HubUser> manager, HubUser user, string? password) =>
        Task.FromResult(Mistake(password ?? "", user.Account) is { } mistake
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = mistake })
            : IdentityResult.Success);

    /// <summary>The sentence that says what is wrong with it, or null.</summary>
    public static string? Mistake(string password, Account account)
    {
        var least = account.SecondFactorSince is null ? Alone : WithSecondFactor;
        var length = new StringInfo(password).LengthInTextElements;
        return length < least ? Texts.PasswordTooShort(least)
            : length > Longest ? Texts.PasswordTooLong(Longest)
            : IsGuessedFirst(password, account) ? Texts.PasswordGuessable
            : null;
    }

    private static bool IsGuessedFirst(string password, Account account)
    {
        var bare = LoginName.Of(password);
        return bare.Distinct().Count() < 5
            || (account.Login.Length > 0 && Without(bare, account.Login).Length < WithSecondFactor)
            || GuessedFirst.Any(word => Without(bare, word).Length < WithSecondFactor - 2
                && bare.Contains(word, StringComparison.Ordinal));
    }

    private static string Without(string text, string word) => text.Replace(word, "", StringComparison.Ordinal);
}
