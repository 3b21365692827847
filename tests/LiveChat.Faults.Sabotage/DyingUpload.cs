using System.Diagnostics;
using LiveChat.Attachments;

namespace LiveChat.Faults.Sabotage;

/// <summary>The process is killed when an upload has come to a certain point.</summary>
internal sealed class DyingUpload(UploadStep at) : IUploadSteps
{
    public ValueTask ReachedAsync(UploadStep step)
    {
        if (step == at) Process.GetCurrentProcess().Kill();
        return ValueTask.CompletedTask;
    }
}
