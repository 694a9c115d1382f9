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
        var everyone = await people.All();
        for (var done = 0; done < everyone.Count; done++)
        {
            progress.Report(new LoadingSample(SampleStep.Accounts, done, everyone.Count));
            var person = everyone[done];
            if (await accounts.Find(person.Practitioner) is null)
            {
                await invitations.Create(person.Practitioner, person.StaffCode, Password);
            }
        }

        progress.Report(new LoadingSample(SampleStep.Accounts, everyone.Count, everyone.Count));
    }
}
