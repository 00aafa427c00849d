//! `portevoix rules`: a weakening is named, an attempt at one fails the check.

use super::Desk;

#[test]
fn what_is_shipped_is_sound_and_listed() {
    let desk = Desk::with_sample();
    let ended = desk.run(&["rules", "check"]).expect(0);
    assert!(ended.err.is_empty(), "{}", ended.err);
    assert!(ended.out.contains("fr.employee") && ended.out.contains("not legal advice"), "{}", ended.out);
    let ended = desk.run(&["rules", "list"]).expect(0);
    for part in ["UK-FCA", "FG24/1", "16 CFR 255.5(a)"] {
        assert!(ended.out.contains(part), "{part} is not in {}", ended.out);
    }
}

#[test]
fn less_is_an_error_until_somebody_decides_it() {
    let desk = Desk::with_sample();
    let rule = "[[rule]]\nid = 'company.csr'\nversion = '1'\njurisdiction = 'FR'\nkind = ['csr']\nzone = 'anywhere'\n";
    desk.write("content/rules/company.toml", rule);
    let ended = desk.run(&["rules", "check"]);
    assert_ne!(ended.code, 0);
    assert!(ended.err.contains("rules/company.toml:1:1") && ended.err.contains("PVX-D020"), "{}", ended.err);
    let decided = format!("{rule}weakens = true\nreason = 'advice'\ndecided_by = 'Noor Haddad'\n");
    desk.write("content/rules/company.toml", &decided);
    let ended = desk.run(&["rules", "check"]).expect(0);
    assert!(ended.err.contains("PVX-D025"), "{}", ended.err);
    assert!(ended.out.contains("Decided by Noor Haddad: advice"), "{}", ended.out);
}
