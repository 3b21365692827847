namespace LiveChat.Detection;

/// <summary>What stands between two groups of digits.</summary>
[Flags]
internal enum Joint
{
    /// <summary>Something that no number has inside, or nothing before the first group.</summary>
    None = 0,
    Space = 1,
    Line = 2,
    Dash = 4,
    Dot = 8,
    Slash = 16,
    Underscore = 32,
    Open = 64,
    Close = 128,

    /// <summary>A comma, a star and the like: between digits, but seldom inside of one number.</summary>
    Odd = 256,
}
