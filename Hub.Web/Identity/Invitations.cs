using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.Identity;
using Hub.Contracts.Notifications;
using Hub.Contracts.Rotas;

namespace Hub.Web.Identity;

/// <summary>What the secretariat prints and hands over. The code is in no store and in no log.</summary>
public sealed record Letter(Person Person, string Code, DateTimeOffset ExpiresAt);

/// <summary>How people come to an account, and how they lose it.</summary>
internal sealed class Invitations(
    IAccounts accounts, IPeople people, Users users, Guesses guesses, ICalendarFeeds calendars, IReach reach,
    TimeProvider clock, ILogger<Invitations> log)
{
    /// <summary>How long a letter opens the door.</summary>
    public static readonly TimeSpan Valid = TimeSpan.FromDays(7);

    /// <summary>
    /// Makes a new code; an earlier letter is void. The present password stays until the letter is used.
    /// </summary>
    public async Task<Letter?> Invite(PractitionerId practitioner, PractitionerId by)
    {
        if (await people.Find(practitioner) is not { } person)
        {
            return null;
        }

        var letter = new Letter(person, OneTimeCode.New(), clock.GetUtcNow() + Valid);
        var user = new HubUser(await accounts.Find(practitioner) ?? New(person));
        var invitation = new Invitation(OneTimeCode.Hash(letter.Code), letter.ExpiresAt);
        user.Account = user.Account with { Invitation = invitation };
        if (!await Save(user))
        {
            return null;
        }

        log.LogInformation("Account of {Practitioner}: invited by {By}", practitioner, by);
        return letter;
    }

    /// <summary>Closes the account at once: sessions and live connections end, password and letters are void.</summary>
    public async Task<bool> Revoke(PractitionerId practitioner, PractitionerId by)
    {
        if (practitioner == by || await users.FindByIdAsync(practitioner.Value.ToString()) is not { } user)
        {
            return false;
        }

        user.Account = user.Account with
        {
            PasswordHash = null,
            AuthenticatorKey = null,
            SecondFactorSince = null,
            RecoveryCodes = [],
            Invitation = null,
        };
        var revoked = (await users.UpdateSecurityStampAsync(user)).Succeeded;
        if (revoked)
        {
            // Without a password none is read any more; this is so that none comes back with the next letter.
            await calendars.End(practitioner);
            await reach.RemoveDevices(practitioner);
        }

        log.LogInformation("Account of {Practitioner}: revoked by {By}, {Revoked}", practitioner, by, revoked);
        return revoked;
    }

    /// <summary>Sets the first password with the code of the letter.</summary>
    /// <returns>The account's user, or the sentence that says why not.</returns>
    public async Task<(HubUser? User, string? Mistake)> Accept(string typedName, string code, string password)
    {
        var user = await users.FindByNameAsync(typedName);
        var name = user?.Account.Login ?? LoginName.Of(typedName);
        if (guesses.About(name) is not GuessVerdict.Open)
        {
            return (null, Texts.Closed);
        }

        if (user?.Account.Invitation is not { } invitation
            || invitation.ExpiresAt <= clock.GetUtcNow()
            || !OneTimeCode.Matches(code, invitation.CodeHash))
        {
            guesses.CountWrong(name);
            return (null, Texts.InvitationWrong);
        }

        // Whoever lost a phone gets in by the letter: the old second factor goes with the old password.
        var fresh = user.Account with
        {
            Invitation = null,
            AuthenticatorKey = null,
            SecondFactorSince = null,
            RecoveryCodes = [],
            LockedUntil = null,
            Failures = 0,
            PasswordHash = null,
        };
        if (PasswordRule.Mistake(password, fresh) is { } mistake)
        {
            return (null, mistake);
        }

        user.Account = fresh;
        var set = await users.AddPasswordAsync(user, password);
        guesses.Clear(name);
        if (!set.Succeeded)
        {
            return (null, SecondFactor.Mistake(set));
        }

        // Whoever lost a phone must not leave it ringing.
        await reach.RemoveDevices(user.Account.Practitioner);
        return (user, null);
    }

    /// <summary>An account that has a password from the start: the first secretariat's.</summary>
    public async Task<HubUser?> Create(PractitionerId practitioner, string staffCode, string password)
    {
        var user = new HubUser(new Account
        {
            Practitioner = practitioner, Login = LoginName.Of(staffCode), SecurityStamp = Stamp(),
        });
        return (await users.CreateAsync(user, password)).Succeeded ? user : null;
    }

    private static Account New(Person person) => new()
    {
        Practitioner = person.Practitioner,
        Login = LoginName.Of(person.StaffCode),
        Email = person.Email is { Length: > 0 } email ? LoginName.Of(email) : null,
        SecurityStamp = Stamp(),
    };

    private async Task<bool> Save(HubUser user)
    {
        var saved = await accounts.Save(user.Account);
        if (saved is AccountSaved.NameTaken && user.Account.Email is not null)
        {
            // Two people share an address (a station's): it signs in neither of them, the staff code does.
            saved = await accounts.Save(user.Account with { Email = null });
        }

        return saved is AccountSaved.Saved;
    }

    private static string Stamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
}
