guide-title = Guide
guide-everybody = For everybody
guide-managers = For managers
guide-hr = For HR and administrators
