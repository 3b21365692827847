namespace LiveChat.Detection;

/// <summary>A detector that begins at digits: several of them share one reading of the text.</summary>
internal interface INumberDetector : IDetector
{
    IReadOnlyList<TextSpan> Find(NumberGroups numbers);

    IReadOnlyList<TextSpan> IDetector.Find(string text) => Find(NumberGroups.Of(text));
}
