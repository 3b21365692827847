namespace LiveChat.Attachments.Images;

/// <summary>What the structure of a picture says.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Width">How wide it is shown, in pixels: with its orientation applied.</param>
/// <param name="Height">How high it is shown, in pixels.</param>
/// <param name="Frames">How many frames it has; 1 unless it is animated.</param>
internal sealed record ImageFacts(ImageType Type, int Width, int Height, int Frames);
