namespace Hub.Testing;

/// <summary>The folder of RegionHub.sln, which holds sources and builds alike.</summary>
internal static class WorkingTree
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RegionHub.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("RegionHub.sln is in no folder above.");
        }

        return folder.FullName;
    }
}
