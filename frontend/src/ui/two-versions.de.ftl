two-versions-title = Jemand anderes hat dies gespeichert, während Sie geschrieben haben.
two-versions-both = Jetzt gespeichert: { $theirs }. Sie schrieben: { $mine }.
two-versions-empty = nichts
two-versions-mine = Mit meinem weitermachen
two-versions-theirs = Das andere übernehmen
