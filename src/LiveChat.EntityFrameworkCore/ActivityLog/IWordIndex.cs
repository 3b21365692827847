namespace LiveChat.EntityFrameworkCore.ActivityLog;

/// <summary>The index of an activity log that is filled behind the writers' backs. What is not in it yet is found without it.</summary>
internal interface IWordIndex
{
    /// <summary>Takes some of what is not in the index into it: so much that no message has to wait long for the database.</summary>
    /// <returns>Whether there may be more.</returns>
    Task<bool> FillAsync(CancellationToken cancellationToken);
}
