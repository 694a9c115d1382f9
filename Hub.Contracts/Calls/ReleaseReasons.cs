namespace Hub.Contracts.Calls;

/// <summary>Why a call left its owner where nobody wrote words: codes, which never change.</summary>
public static class ReleaseReasons
{
    /// <summary>Its owner is no longer at work in the district.</summary>
    public const string Left = "left";

    /// <summary>The working day that it was held for is over.</summary>
    public const string Overdue = "overdue";

    /// <summary>Its owner was reminded and chose nothing.</summary>
    public const string Silent = "silent";

    /// <summary>A request joined that cannot wait.</summary>
    public const string Joined = "joined";

    /// <summary>A doctor is wanted, and its owner is none.</summary>
    public const string Doctor = "doctor";

    /// <summary>A nurse is wanted, and its owner is neither one nor a doctor.</summary>
    public const string Nurse = "nurse";

    /// <summary>Whether this is one of them, and not somebody's words.</summary>
    public static bool IsCode(string reason) => reason is Left or Overdue or Silent or Joined or Doctor or Nurse;
}
