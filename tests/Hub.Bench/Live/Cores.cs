using System.Diagnostics;

namespace Hub.Bench.Live;

/// <summary>Servers run on the first core, clients on the second, so that neither takes the other's time.</summary>
internal static class Cores
{
    public static void UseSecond()
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 2;
        }
    }
}
