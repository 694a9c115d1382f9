using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;

namespace Hub.Silo.Access;

/// <summary>Who may keep the district's lists.</summary>
internal static class Secretariat
{
    /// <summary>The operator at the hub's own command line, or a secretary who still works here.</summary>
    public static async Task<bool> Includes(
        this IDirectory directory, PractitionerId by, CancellationToken cancellation = default) =>
        by == PractitionerId.Operator
        || await directory.Practitioner(by, cancellation) is
            { Active: true, Details.Profession: Profession.Secretary };
}
