"""What is measured of the window, for `journeydesk bench`: most in processes of their own."""
