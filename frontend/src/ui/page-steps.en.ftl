page-steps-back = Before
page-steps-on = Next
