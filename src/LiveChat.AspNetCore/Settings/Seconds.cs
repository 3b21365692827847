namespace LiveChat.AspNetCore.Settings;

/// <summary>Writes times of settings for the wire: whole seconds. Code may set finer ones, which are shown rounded.</summary>
internal static class Seconds
{
    public static int Of(TimeSpan time) => (int)Math.Round(time.TotalSeconds, MidpointRounding.AwayFromZero);
}
