namespace Hub.Simulation.Crashes;

/// <summary>How the people of the sample district sign in.</summary>
internal static class SampleSignIn
{
    public const string Password = "midori-ku-2026";
}
