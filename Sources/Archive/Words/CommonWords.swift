/// Words that say nothing of the kind of an incident: the small words of English, and those that nearly every
/// incident is told with.
///
/// How rare a word is gets counted, too; the list is for archives so small that counting says little.
enum CommonWords {
    /// All of them, in lower case and as ``Wordings`` cuts them.
    static let all: Set<String> = Set(
        (small + " " + everyday).split(separator: " ").map(String.init))

    private static let small = """
        about after again against all also although always among an and another any anything are as at away \
        be became because been before began being below between both but by came can cannot could did do does \
        doing done down during each either else enough ever every everything few first for from full further \
        get got had has have having he her here him his how however if in instead into is it its itself just \
        kept know known last later least left less like long made make many may might more most much must \
        near neither never new next no nobody none nor not nothing now of off often old on once one only onto \
        or other our out over own part per put quite rather same several she should since so some something \
        soon still such than that the their them then there these they thing this those though through to \
        together too took toward two under until up upon us use used using very was way we well went were \
        what when where whether which while who whole whom whose why will with within without would yet you \
        your
        """

    private static let everyday = """
        affect affected alert app application caus caused causing chang change changed changes customer \
        customers day days engineer engineers error errors fail failed failing fails failur failure failures \
        hour hours incident incidents issue issues minut minute minutes outage outages people person \
        problem problems prod production request requests servic service services site system systems team \
        teams time times user users work working
        """
}
