namespace Zx.Kernel;

/// <summary>Can stand in a pool while it is not in use.</summary>
internal interface IPooled
{
    /// <summary>The next one in the pool.</summary>
    IPooled? NextIdle { get; set; }
}
