namespace Hub.Contracts.Districts;

/// <summary>The first hour of a hub: an empty store becomes a district.</summary>
public interface IDistrictSetup
{
    /// <summary>Whether there is no district yet. Once it is false it stays false.</summary>
    Task<bool> IsEmpty(CancellationToken cancellation = default);

    /// <summary>Creates the district and its first secretariat person; refused where there is one already.</summary>
    Task<Outcome> SetUp(SetUpDistrict command);

    /// <summary>Whether this is the sample district, whose accounts everybody may know.</summary>
    Task<bool> IsSample(CancellationToken cancellation = default);

    /// <summary>Fills an empty hub with the sample district, its accounts included, and tells how far it is.</summary>
    Task<Outcome> LoadSample(IProgress<LoadingSample> progress, CancellationToken cancellation = default);
}

/// <summary>What a district needs before anyone can sign in.</summary>
/// <param name="Id">One act, so that a form sent twice makes one district.</param>
/// <param name="Name">The district's name as people say it.</param>
/// <param name="TimeZone">IANA name, e.g. Asia/Tokyo.</param>
/// <param name="Secretary">The identity that the first secretariat person gets.</param>
/// <param name="SecretaryName">Family and given name in kanji.</param>
/// <param name="SecretaryKana">The same in kana.</param>
/// <param name="StaffCode">The code by which this person signs in.</param>
public sealed record SetUpDistrict(
    CommandId Id,
    string Name,
    string TimeZone,
    PractitionerId Secretary,
    string SecretaryName,
    string SecretaryKana,
    string StaffCode);

/// <summary>How far the loading of the sample district is.</summary>
/// <param name="Step">What is being loaded.</param>
/// <param name="Done">How many of it are in.</param>
/// <param name="Total">How many there will be.</param>
public sealed record LoadingSample(SampleStep Step, int Done, int Total);

/// <summary>The parts of the sample district, in the order of loading.</summary>
public enum SampleStep
{
    Institutions,
    Practitioners,
    Patients,
    Posts,
    Accounts,
}
