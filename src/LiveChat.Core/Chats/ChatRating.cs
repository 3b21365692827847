using LiveChat.Detection;

namespace LiveChat.Chats;

/// <summary>How a customer rates a chat that is over. Never prints the comment.</summary>
public sealed record ChatRating
{
    /// <summary>The worst score.</summary>
    public const int Worst = 1;

    /// <summary>The best score.</summary>
    public const int Best = 5;

    /// <summary>The longest comment, in UTF-16 units.</summary>
    public const int MaxCommentLength = 1000;

    private ChatRating(int score, string? comment) => (Score, Comment) = (score, comment);

    /// <summary>The score, from <see cref="Worst"/> to <see cref="Best"/>.</summary>
    public int Score { get; }

    /// <summary>What the customer says to it: well-formed Unicode without U+0000; <see langword="null"/> for nothing.</summary>
    public string? Comment { get; }

    /// <summary>Checks a rating at the door. In the comment U+0000 is left out, and so is space around it.</summary>
    /// <param name="score">The score as sent.</param>
    /// <param name="comment">The comment as sent; one in which nothing is to be seen is none.</param>
    /// <param name="result">The checked rating; <see langword="null"/> when it is refused.</param>
    /// <returns>Why it is refused, or <see langword="null"/>.</returns>
    public static ChatRefusal? Check(int score, string? comment, out ChatRating? result)
    {
        result = null;
        if (score is < Worst or > Best) return ChatRefusal.RatingInvalid;
        if (comment?.Length > MaxCommentLength) return ChatRefusal.CommentTooLong;
        if (comment is not null && !PlainText.IsWellFormed(comment)) return ChatRefusal.InvalidUnicode;

        var kept = comment?.Replace("\0", "", StringComparison.Ordinal).Trim();
        result = new(score, kept is not null && PlainText.IsVisible(kept) ? kept : null);
        return null;
    }

    /// <summary>Reads a rating that passed the door before, as a store kept it.</summary>
    /// <param name="score">The stored score.</param>
    /// <param name="comment">The stored comment.</param>
    public static ChatRating Stored(int score, string? comment) => new(score, comment);

    /// <summary>Tells the score and the length of the comment only.</summary>
    public override string ToString() => $"{Score} [{Comment?.Length ?? 0} characters]";
}
