using Hub.Contracts.Districts;
using Hub.Contracts.Identity;
using Hub.Web.Identity;

namespace Hub.Web.Setup;

/// <summary>Everybody in the sample district can sign in, with one password that everybody may know.</summary>
internal sealed class SampleAccounts(IPeople people, IAccounts accounts, Invitations invitations)
{
    /// <summary>Shown on the sign-in page of a sample district, and in the README.</summary>
    public const string Password = "midori-demo-2026";

    public async Task Create(IProgress<LoadingSample> progress)
    {
        // The secretariat comes last: with it the hub counts as set up.
        var everyone = (await people.All()).OrderBy(person => person.Secretariat).ToList();
        for (var done = 0; done < everyone.Count; done++)
        {
            progress.Report(new LoadingSample(SampleStep.Accounts, done, everyone.Count));
            var person = everyone[done];
            if (await accounts.Find(person.Practitioner) is null
                && await invitations.Create(person.Practitioner, person.StaffCode, Password) is null)
            {
                throw new InvalidOperationException("An account of the sample could not be made.");
            }
        }

        progress.Report(new LoadingSample(SampleStep.Accounts, everyone.Count, everyone.Count));
    }
}
