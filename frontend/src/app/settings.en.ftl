settings-title = Settings
settings-all = All settings

settings-profile = My profile
settings-profile-about = Your time zone, your language and your password.

settings-delegates = Delegates
settings-delegates-about = Who stands in for you, and for whom you stand in.

settings-import = Import
settings-import-about = People, teams and goals from spreadsheets.

settings-failed-work = Failed work
settings-failed-work-about = Background work that failed, to try again or to discard.

settings-tokens = Tokens
settings-tokens-about = What scripts sign in with as you.
settings-people = People
settings-people-about = Who works here: adding, inviting, leave, leaving and coming back.
settings-teams = Teams
settings-teams-about = Teams, who leads them, who belongs to them and what they lie under.
settings-lines = Reporting lines
settings-lines-about = Move a person or a whole team, and see first whose sight would change.
settings-roles = Roles
settings-roles-about = Who holds which role, and for what.
settings-periods = Periods
settings-periods-about = Spans of time that goals are set for, and their phases.
settings-hr-deputies = HR deputies
settings-hr-deputies-about = Who is HR for those for whom nobody else is.
settings-audit = Audit log
settings-audit-about = Who did what, and when.
settings-demo = Demo
settings-demo-about = End the logins of the demo company.
settings-cancel = Cancel
settings-save = Save
settings-saved = Saved.
