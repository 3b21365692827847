using LiveChat.Testing;

namespace LiveChat.Faults.PowerLoss;

/// <summary>For tests with a file system of their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresFuseAttribute : RequirementAttribute
{
    public override string? Missing
    {
        get
        {
            if (!File.Exists("/dev/fuse") || Environment.UserName != "root") return "File systems can be mounted only by root, and where there is /dev/fuse.";

            return ForgettingDisk.Python is null ? "There is no fusepy: eng/test.sh installs it, or on Debian, apt-get install python3-fusepy." : null;
        }
    }
}
