namespace LiveChat.Simulator.Reports;

/// <summary>Numbers as they are told.</summary>
internal static class Rounded
{
    private const int Digits = 4;

    public static double Of(double number) => Math.Round(number, Digits);

    public static double? Of(double? number) => number is { } known ? Of(known) : null;
}
