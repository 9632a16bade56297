namespace Zx.Runtime.Tests.Model;

/// <summary>Looks for an order of the steps of some programs in which the model gives the answers that were seen.</summary>
/// <param name="setup">What was done before.</param>
/// <param name="programs">The calls of each thread.</param>
/// <param name="answers">What each thread saw.</param>
internal sealed class OrderSearch(Operation[] setup, Operation[][] programs, object[][] answers)
{
    // Which thread does each step. A call that destroys handles takes a step more for each.
    private readonly Stack<int> _order = [];

    /// <summary>Tells whether there is such an order.</summary>
    /// <param name="isEnd">Whether the model ends as the runtime did.</param>
    public bool FindsOrder(Func<ModelMachine, bool> isEnd)
    {
        (ModelMachine model, int[]? done) = Replay();
        if (done is null)
        {
            return false;
        }

        if (!model.IsBusy && programs.Zip(done).All(pair => pair.First.Length == pair.Second))
        {
            return isEnd(model);
        }

        for (int thread = 0; thread < programs.Length; thread++)
        {
            if (model.IsBusyFor(thread) || done[thread] < programs[thread].Length)
            {
                _order.Push(thread);
                bool isFound = FindsOrder(isEnd);
                _order.Pop();
                if (isFound)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Runs the order so far from the beginning, since the model cannot go back.</summary>
    /// <returns>The model and how many calls of each thread it has made; no counts if an answer differs.</returns>
    private (ModelMachine Model, int[]? Done) Replay()
    {
        var model = new ModelMachine();
        foreach (Operation operation in setup)
        {
            model.RunWhole(operation);
        }

        int[] done = new int[programs.Length];
        foreach (int thread in _order.Reverse())
        {
            model.Thread = thread;
            if (model.IsBusyFor(thread))
            {
                model.Step();
            }
            else
            {
                object answer = model.Run(programs[thread][done[thread]]);
                if (!answer.Equals(answers[thread][done[thread]]))
                {
                    return (model, null);
                }

                done[thread]++;
            }
        }

        return (model, done);
    }
}
