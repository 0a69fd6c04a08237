page-steps-back = Davor
page-steps-on = Weitere
