goals-title = Goals
goals-empty = No goals to show yet.
goals-empty-advice = Goals that you own or may see appear here.
