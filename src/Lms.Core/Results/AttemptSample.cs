namespace Lms.Core.Results;

/// <summary>Which of a person's attempts are analysed.</summary>
public enum AttemptSample
{
    /// <summary>The first one of each person: what people can before they have seen the questions.</summary>
    First,

    /// <summary>The last one of each person. Those who failed have practised since: figures are not those of a fresh group.</summary>
    Last,

    /// <summary>The best one of each person. Chosen by its result, so that facility looks better than it is.</summary>
    Highest,

    /// <summary>Every attempt. One person's attempts are not independent of each other.</summary>
    All,
}
