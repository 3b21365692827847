namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Work on its way to the writer, and whoever waits for its result.</summary>
internal sealed class SqliteWork<T>(Func<SqliteSession, T> run) : ISqliteWork
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;

    public Task<T> Result => _result.Task;

    public void Run(SqliteSession session) => _value = run(session);

    public void Answer() => _result.TrySetResult(_value!);

    public void Fail(Exception exception) => _result.TrySetException(exception);
}
