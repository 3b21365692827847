namespace LiveChat.Attachments;

/// <summary>Hears how far an upload has come. Does nothing; tests of lost processes put something else here.</summary>
internal interface IUploadSteps
{
    ValueTask ReachedAsync(UploadStep step);
}
