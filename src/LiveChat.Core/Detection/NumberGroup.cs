namespace LiveChat.Detection;

/// <summary>Digits in a row; what cannot be seen between them does not count.</summary>
/// <param name="Start">The first UTF-16 unit of the first digit.</param>
/// <param name="End">The first UTF-16 unit behind the last digit.</param>
/// <param name="First">The index of its first digit among all digits of the text.</param>
/// <param name="Count">How many digits it has.</param>
/// <param name="Before">What stands between it and the group before.</param>
/// <param name="Width">How many visible characters that is.</param>
internal readonly record struct NumberGroup(int Start, int End, int First, int Count, Joint Before, int Width);
