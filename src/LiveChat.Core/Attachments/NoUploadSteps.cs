namespace LiveChat.Attachments;

/// <summary>Hears nothing.</summary>
internal sealed class NoUploadSteps : IUploadSteps
{
    public ValueTask ReachedAsync(UploadStep step) => ValueTask.CompletedTask;
}
