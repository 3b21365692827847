namespace LiveChat.LoadTest.WholePath;

internal static class Texts
{
    /// <summary>A message of the usual length.</summary>
    public const string Typical = "Thanks, I have found the order. The parcel is at the depot and goes out again tomorrow morning.";
}
