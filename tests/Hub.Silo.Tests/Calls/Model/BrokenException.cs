namespace Hub.Silo.Tests.Calls.Model;

/// <summary>What must not be.</summary>
internal sealed class BrokenException(string wrong) : Exception(wrong)
{
    public static void Unless(bool holds, string wrong)
    {
        if (!holds)
        {
            throw new BrokenException(wrong);
        }
    }
}
