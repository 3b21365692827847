using LiveChat.Testing;

namespace LiveChat.Faults.Uploads;

/// <summary>For tests with a disk of their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresMountsAttribute : RequirementAttribute
{
    private static readonly Lazy<string?> Found = new(() =>
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") return "Only root can mount a disk of a certain size.";

        var folder = Directory.CreateTempSubdirectory("livechat-mount-").FullName;
        var can = SmallDisk.Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) == 0;
        if (can) SmallDisk.Run("umount", folder);
        Directory.Delete(folder);
        return can ? null : "This machine lets nobody mount a disk.";
    });

    public override string? Missing => Found.Value;
}
