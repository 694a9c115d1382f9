using Hub.Contracts.Identity;

namespace Hub.Web.Identity;

/// <summary>What became of a try to sign in.</summary>
internal enum Entry
{
    /// <summary>Signed in.</summary>
    In,

    /// <summary>The password was right; the second factor is asked next.</summary>
    NeedsCode,

    /// <summary>Name or password is wrong, and which of them is nobody's business.</summary>
    Wrong,

    /// <summary>Too many wrong ones in a row: not for some minutes, whether anybody has that name or not.</summary>
    Closed,

    /// <summary>Far too many: the hub does not answer for this name.</summary>
    TooMany,
}

/// <summary>Lets people in: password first, then the second factor where there is one.</summary>
internal sealed class FrontDoor(Users users, SignIns signIns, Guesses guesses)
{
    public async Task<Entry> SignIn(string typedName, string password, bool ownPhone)
    {
        var user = await users.FindByNameAsync(typedName);

        // Staff code and e-mail address of one person count together.
        var name = user?.Account.Login ?? LoginName.Of(typedName);
        if (guesses.About(name) is not GuessVerdict.Open and var verdict)
        {
            return Answer(verdict);
        }

        if (user?.Account.PasswordHash is null)
        {
            users.CheckNobodysPassword(password);
            return Answer(guesses.CountWrong(name));
        }

        var result = await signIns.PasswordSignInAsync(user, password, ownPhone, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            guesses.Clear(name);
        }

        return result switch
        {
            { Succeeded: true } => Entry.In,
            { RequiresTwoFactor: true } => Entry.NeedsCode,
            _ when guesses.CountWrong(name) is GuessVerdict.TooMany => Entry.TooMany,
            { IsLockedOut: true } => Entry.Closed,
            _ => Entry.Wrong,
        };
    }

    /// <summary>Whether somebody stands between password and second factor.</summary>
    public async Task<bool> WaitsForCode() => await signIns.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>Takes a code of the authenticator, or a recovery code instead.</summary>
    public async Task<Entry> EnterCode(string typed, bool ownPhone)
    {
        if (await signIns.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return Entry.Wrong;
        }

        if (guesses.About(user.Account.Login) is not GuessVerdict.Open and var verdict)
        {
            return Answer(verdict);
        }

        var code = LoginName.Of(typed);
        var result = code.Any(char.IsAsciiLetter)
            ? await signIns.TwoFactorRecoveryCodeSignInAsync(code)
            : await signIns.TwoFactorAuthenticatorSignInAsync(code, ownPhone, rememberClient: false);
        if (result.Succeeded)
        {
            guesses.Clear(user.Account.Login);
            return Entry.In;
        }

        return result.IsLockedOut ? Entry.Closed : Answer(guesses.CountWrong(user.Account.Login));
    }

    private static Entry Answer(GuessVerdict verdict) => verdict switch
    {
        GuessVerdict.Closed => Entry.Closed,
        GuessVerdict.TooMany => Entry.TooMany,
        _ => Entry.Wrong,
    };
}
