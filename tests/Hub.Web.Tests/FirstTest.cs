namespace Hub.Web.Tests;
public sealed class FirstTest { [Xunit.Fact] public void Runs() => Xunit.Assert.Equal(2, 1 + 1); }
